import { expect, it, vi } from 'vitest';
import { uninterrupted } from '../../src/cli/uninterrupted.ts';

it('work ends before an interruption takes effect', async () => {
  const before = process.listenerCount('SIGINT');
  const order: string[] = [];
  const kill = vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
    order.push(`killed by ${signal}`);
    return true;
  });
  const result = await uninterrupted(async () => {
    process.emit('SIGINT', 'SIGINT');
    await Promise.resolve();
    order.push('written');
    return 7;
  });
  expect({ result, order }).toEqual({ result: 7, order: ['written', 'killed by SIGINT'] });
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
  expect(process.listenerCount('SIGINT')).toBe(before);
});

it('without an interruption nothing is killed, also where work fails', async () => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => true);
  await expect(uninterrupted(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(kill).not.toHaveBeenCalled();
});
