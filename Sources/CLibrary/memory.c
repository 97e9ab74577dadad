#include "CLibrary.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

void minima_keep_freed_memory(void) {
#ifdef __GLIBC__
  // The greatest that glibc takes as a limit above which blocks come from the system one by one.
  const int limit = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, limit);
  mallopt(M_TRIM_THRESHOLD, limit);
  // An area that grows has all other threads wait that ask for pages.
  mallopt(M_TOP_PAD, 1 << 20);
  // Threads take what others have freed: an area for each would be new memory, page by page. In one area they
  // wait for each other, and to be woken takes longer than all that they would take from it.
  mallopt(M_ARENA_MAX, 3);
#endif
}

void minima_use_large_pages(void *start, size_t size) {
#ifdef MADV_HUGEPAGE
  const uintptr_t page = (uintptr_t)2 << 20;
  const uintptr_t first = ((uintptr_t)start + page - 1) & ~(page - 1);
  const uintptr_t end = ((uintptr_t)start + size) & ~(page - 1);
  // Where it is refused nothing is lost.
  if (first < end) (void)madvise((void *)first, end - first, MADV_HUGEPAGE);
#else
  (void)start, (void)size;
#endif
}
