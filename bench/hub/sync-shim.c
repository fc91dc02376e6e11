/* Counts the calls that wait for the disk, in a file that processes share, and makes each as slow as asked: a slower disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static unsigned long *counter;
static useconds_t slowness;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("SYNC_COUNT"), *microseconds = getenv("SYNC_SLOWER");
  int handle = file == NULL ? -1 : open(file, O_RDWR);
  if (handle >= 0) {
    void *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    if (shared != MAP_FAILED) counter = shared;
    close(handle);
  }
  slowness = microseconds == NULL ? 0 : (useconds_t)atoi(microseconds);
}

static void tell(void) {
  if (counter != NULL) __atomic_add_fetch(counter, 1, __ATOMIC_RELAXED);
  if (slowness > 0) usleep(slowness);
}

int fsync(int handle) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "fsync");
  tell();
  return real(handle);
}

int fdatasync(int handle) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "fdatasync");
  tell();
  return real(handle);
}
