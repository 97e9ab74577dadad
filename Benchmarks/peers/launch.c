// Runs a command whose output nobody reads, and prints the seconds from its start to its end and the
// most memory that it had, in KiB.
//
//   cc -O2 -static launch.c -o launch
//   ./launch gnuplot lecture.gnuplot
//
// A program of its own, because a process is said to have had no less memory than the one that started
// it: for Python that is more than all of minima takes.

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  double start = now();
  pid_t child;
  if (posix_spawnp(&child, arguments[1], &files, NULL, arguments + 1, environ) != 0) return 127;
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return 71;
  double seconds = now() - start;
  if (status != 0) return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
  printf("%.6f %ld\n", seconds, usage.ru_maxrss);
  return 0;
}
