/** How two witnesses are compared. */
export type ComparedMode = 'bitwise' | 'relative' | 'differences';

export type AuditorOpinion = 'agrees' | 'disagrees' | 'none';
