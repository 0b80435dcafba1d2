/*
 * A training that others ask for turns: reads a task from the file that its argument names, says how many samples a turn
 * has, then reads lines from standard input, and answers each with a line.
 *
 *   run N    trains for N epochs; the nanoseconds of processor time that they took
 *   show     all parameters, first the weights, then the biases
 *
 * Whoever includes this file defines before it:
 *
 *   static void begin(const struct task *task);
 *   static void epochs(const struct task *task, size_t count);
 *   static double parameter(size_t index);
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static double *numbers(FILE *file, size_t count)
{
  double *const all = malloc((count > 0 ? count : 1) * sizeof *all);
  if (all == NULL || fread(all, sizeof *all, count, file) != count) exit(2);
  return all;
}

/* Doubles one behind the other: counts, learning rate, sizes, then what is counted. */
static struct task read_task(const char *name)
{
  FILE *const file = fopen(name, "rb");
  if (file == NULL) exit(2);
  const double *const head = numbers(file, 4);
  struct task task = {
    .count = (size_t)head[0], .depth = (size_t)head[1], .parameters = (size_t)head[2], .learning_rate = head[3],
  };
  const double *const sizes = numbers(file, task.depth + 1);
  for (size_t l = 0; l <= task.depth; l += 1) task.sizes[l] = (size_t)sizes[l];
  task.start = numbers(file, task.parameters);
  task.inputs = numbers(file, task.count * task.sizes[0]);
  task.targets = numbers(file, task.count * task.sizes[task.depth]);
  fclose(file);
  return task;
}

static int64_t processor_time(void)
{
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int main(int count, char **arguments)
{
  char line[64];
  size_t turns;
  if (count != 2) return 2;
  const struct task task = read_task(arguments[1]);
  begin(&task);
  printf("ready %zu\n", task.count);
  fflush(stdout);
  while (fgets(line, sizeof line, stdin) != NULL) {
    if (sscanf(line, "run %zu", &turns) == 1) {
      const int64_t start = processor_time();
      epochs(&task, turns);
      printf("%" PRId64 "\n", processor_time() - start);
    } else {
      for (size_t k = 0; k < task.parameters; k += 1) printf("%.17g ", parameter(k));
      printf("\n");
    }
    fflush(stdout);
  }
  return 0;
}
