// Runs a command whose output nobody reads, and prints the seconds from its start to its end and the
// most memory that it had, in KiB; or the seconds from its start at a terminal to the first prompt.
//
//   cc -O2 -static launch.c -o launch
//   ./launch gnuplot lecture.gnuplot
//   ./launch -prompt minima
//
// A program of its own, because a process is said to have had no less memory than the one that started
// it: for Python that is more than all of minima takes. And to start one takes Python some milliseconds.

#define _GNU_SOURCE
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

// To the end, with nothing to read.
static int run(char **command) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  double start = now();
  pid_t child;
  if (posix_spawnp(&child, command[0], &files, NULL, command, environ) != 0) return 127;
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return 71;
  double seconds = now() - start;
  if (status != 0) return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
  printf("%.6f %ld\n", seconds, usage.ru_maxrss);
  return 0;
}

// To the first "> ", and no further.
static int until_prompt(char **command) {
  double start = now();
  int terminal;
  pid_t child = forkpty(&terminal, NULL, NULL, NULL);
  if (child < 0) return 71;
  if (child == 0) {
    execvp(command[0], command);
    _exit(127);
  }
  char shown[65536];
  size_t count = 0;
  do {
    ssize_t more = read(terminal, shown + count, sizeof shown - count);
    if (more <= 0) return 1;
    count += (size_t)more;
  } while (memmem(shown, count, "> ", 2) == NULL);
  double seconds = now() - start;
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  printf("%.6f\n", seconds);
  return 0;
}

int main(int count, char **arguments) {
  if (count > 2 && strcmp(arguments[1], "-prompt") == 0) return until_prompt(arguments + 2);
  return count > 1 ? run(arguments + 1) : 64;
}
