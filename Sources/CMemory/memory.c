#include "CMemory.h"

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

void minima_keep_freed_memory(void) {
#ifdef __GLIBC__
  // The greatest that glibc takes as a limit above which blocks come from the system one by one.
  const int limit = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, limit);
  mallopt(M_TRIM_THRESHOLD, limit);
  // Threads take what others have freed: an area for each would be new memory, page by page.
  mallopt(M_ARENA_MAX, 1);
#endif
}
