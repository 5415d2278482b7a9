// Lets one system call of a program fail, as a broken disk would: preloaded before the C library (LD_PRELOAD).
//
//   FAULTY_CALL=write FAULTY_NUMBER=12 FAULTY_ERRNO=28 FAULTY_UNDER=/tmp/x
//
// Only calls that name a path below FAULTY_UNDER are counted, and writes to files. FAULTY_COUNT names a file that is told how many there were.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long count;

static int is_watched(const char *call) {
    const char *wanted = getenv("FAULTY_CALL");
    return wanted && strcmp(wanted, call) == 0;
}

static int is_under(const char *path) {
    const char *folder = getenv("FAULTY_UNDER");
    return path && folder && strncmp(path, folder, strlen(folder)) == 0;
}

// Whether this call is the one that fails.
static int fails(const char *call) {
    if (!is_watched(call)) return 0;
    const char *number = getenv("FAULTY_NUMBER"), *code = getenv("FAULTY_ERRNO");
    if (atomic_fetch_add(&count, 1) + 1 != (number ? atol(number) : 0)) return 0;
    errno = code ? atoi(code) : EIO;
    return 1;
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("FAULTY_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", atomic_load(&count));
    fclose(file);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int opened(const char *path, int flags, mode_t mode) {
    if (is_under(path) && fails("open")) return -1;
    return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size) {
    if (file > 2 && is_watched("write")) {
        struct stat status;
        if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
            if (fails("write")) return -1;
        }
    }
    return REAL(write)(file, bytes, size);
}

int rename(const char *from, const char *to) {
    return is_under(to) && fails("rename") ? -1 : REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    return is_under(path) && fails("mkdir") ? -1 : REAL(mkdir)(path, mode);
}

int linkat(int from, const char *path, int to, const char *name, int flags) {
    return is_under(name) && fails("link") ? -1 : REAL(linkat)(from, path, to, name, flags);
}

int unlink(const char *path) {
    return is_under(path) && fails("unlink") ? -1 : REAL(unlink)(path);
}

long syscall(long number, ...) {
    va_list rest;
    va_start(rest, number);
    long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
    long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
    va_end(rest);
    if (number == SYS_renameat2 && fails("rename")) return -1;
    if (number == SYS_syncfs && fails("sync")) return -1;
    return REAL(syscall)(number, a, b, c, d, e, f);
}
