// The limit: the same jobs written by hand in C, vectorised by the compiler over glibc's libmvec.
//
//   gcc -O3 -march=native -ffast-math -pthread libmvec.c -o libmvec -lmvec -lm
//
// libmvec's error is up to 4 ulp; ours is at most 2.
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 512 };

typedef struct {
  double *x;
  size_t count;
  int epochs;
} Share;

static void *descend(void *argument) {
  const Share *share = argument;
  for (size_t from = 0; from < share->count; from += BLOCK) {
    double *x = share->x + from;
    const size_t n = share->count - from < BLOCK ? share->count - from : BLOCK;
    for (int epoch = 0; epoch < share->epochs; epoch++)
      for (size_t i = 0; i < n; i++) x[i] -= 0.1 * (cos(x[i]) + 1.5 * cos(3 * x[i]));
  }
  return NULL;
}

static void descend_all(double *x, size_t count, int epochs, int threads) {
  pthread_t others[64];
  Share shares[64];
  for (int t = 0; t < threads; t++) {
    const size_t from = count * t / threads, to = count * (t + 1) / threads;
    shares[t] = (Share){x + from, to - from, epochs};
    if (t > 0) pthread_create(&others[t], NULL, descend, &shares[t]);
  }
  descend(&shares[0]);
  for (int t = 1; t < threads; t++) pthread_join(others[t], NULL);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

// Memory in large pages, as NumPy's.
static double *numbers(size_t count) {
  const size_t page = (size_t)2 << 20, size = (count * sizeof(double) + page - 1) / page * page;
  double *x = aligned_alloc(page, size);
  madvise(x, size, MADV_HUGEPAGE);
  return x;
}

static double descents(int epochs, int threads) {
  const size_t count = 1000000;
  double *x = numbers(count);
  for (size_t i = 0; i < count; i++) x[i] = -5 + 10.0 * i / (count - 1);
  const double begin = now();
  descend_all(x, count, epochs, threads);
  const double seconds = now() - begin;
  free(x);
  return seconds;
}

static double points(int cubic) {
  const size_t count = 10000000;
  double *x = numbers(count), *y = numbers(count);
  for (size_t i = 0; i < count; i++) x[i] = -5 + 10.0 * i / (count - 1), y[i] = 1;
  const double begin = now();
  if (cubic)
    for (size_t i = 0; i < count; i++) y[i] = x[i] * x[i] * x[i] - 2 * x[i] + 1;
  else
    for (size_t i = 0; i < count; i++) y[i] = sin(x[i]) + 0.5 * sin(3 * x[i]);
  const double seconds = now() - begin;
  volatile double keep = y[count / 3];
  (void)keep;
  free(x), free(y);
  return seconds;
}

// Reads the name of a job a line, answers with its seconds, or - where it has no such job.
int main(void) {
  const int cores = (int)sysconf(_SC_NPROCESSORS_ONLN);
  char job[64];
  while (scanf("%63s", job) == 1) {
    if (!strcmp(job, "descents")) printf("%.6f\n", descents(100, 1));
    else if (!strcmp(job, "descents-cores")) printf("%.6f\n", descents(100, cores));
    else if (!strcmp(job, "points")) printf("%.6f\n", points(0));
    else if (!strcmp(job, "points-cubic")) printf("%.6f\n", points(1));
    else puts("-");
    fflush(stdout);
  }
}
