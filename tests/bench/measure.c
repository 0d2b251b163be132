/* measure.c: runs a command once, its output thrown away, and prints what it took:
 *
 *     measure COMMAND [ARGUMENT…]     SECONDS PROCESSOR-SECONDS PEAK-KB */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static void run(char **arguments) {
  int nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, 1);
  dup2(nowhere, 2);
  execvp(arguments[0], arguments);
  _exit(127);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  double start = now();
  pid_t child = fork();
  if (child == 0) run(arguments + 1);
  int status;
  struct rusage used;
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return 2;
  printf("%.6f %.6f %ld\n", now() - start, seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
  return WIFEXITED(status) && WEXITSTATUS(status) < 2 ? 0 : 2;
}
