/* Reads doubles and writes the exp and the log of each. */
#include <stdio.h>

double same_exp(double x);
double same_log(double x);

int main(void)
{
  double x;
  while (fread(&x, sizeof x, 1, stdin) == 1) {
    const double values[2] = { same_exp(x), same_log(x) };
    fwrite(values, sizeof values, 1, stdout);
  }
  return 0;
}
