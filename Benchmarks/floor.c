/* The least that a page of every document can cost: read the file, pass its front matter by, let libcmark make HTML of the rest, and
 * write that between two fixed halves of a page. One thread for each processor, nothing else: no titles, no links, no lists.
 *
 *     cc -O2 -pthread -o floor floor.c -lcmark && ./floor CONTENT OUTPUT
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <err.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static char before[] = "<!doctype html>\n<html lang=\"sv\">\n<meta charset=\"utf-8\">\n<title>Program och beslut</title>\n"
                       "<link rel=\"stylesheet\" href=\"/style.css\">\n<body>\n<main>\n";
static char after[] = "</main>\n</body>\n</html>\n";

static struct { char *source, *target; } *pages;
static size_t count;
static atomic_size_t next;

/* Every Markdown file below a folder becomes a page: a/b.md is a/b/index.html, a/index.md is a/index.html. */
static void find(char *content, const char *output) {
    size_t root = strlen(content), room = 0;
    FTS *walk = fts_open((char *[]){content, NULL}, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    if (!walk) err(74, "%s", content);
    for (FTSENT *entry; (entry = fts_read(walk));) {
        const char *relative = entry->fts_path + root;
        char *target;
        if (entry->fts_info == FTS_D) {
            if (asprintf(&target, "%s%s", output, relative) < 0 || mkdir(target, 0777)) err(74, "%s%s", output, relative);
            free(target);
        } else if (entry->fts_info == FTS_F && entry->fts_namelen > 3 && !strcmp(entry->fts_name + entry->fts_namelen - 3, ".md")) {
            int isIndex = !strcmp(entry->fts_name, "index.md");
            int stem = (int)(strlen(relative) - (isIndex ? 9 : 3));
            if (asprintf(&target, "%s%.*s", output, stem, relative) < 0) err(74, "memory");
            if (!isIndex && mkdir(target, 0777)) err(74, "%s", target);
            if (count == room) pages = realloc(pages, (room = room * 2 + 1024) * sizeof *pages);
            pages[count].source = strdup(entry->fts_path);
            if (asprintf(&pages[count++].target, "%s/index.html", target) < 0) err(74, "memory");
            free(target);
        }
    }
    fts_close(walk);
}

static void make(const char *source, const char *target) {
    int file = open(source, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) err(74, "%s", source);
    size_t size = (size_t)status.st_size;
    char *text = malloc(size + 1);
    if (read(file, text, size) != (ssize_t)size) err(74, "%s", source);
    close(file);
    text[size] = 0;
    char *end = strncmp(text, "---\n", 4) ? NULL : strstr(text + 3, "\n---\n");
    char *body = end ? end + 5 : text;
    char *html = cmark_markdown_to_html(body, (size_t)(text + size - body), CMARK_OPT_DEFAULT);
    struct iovec parts[] = {{before, sizeof before - 1}, {html, strlen(html)}, {after, sizeof after - 1}};
    file = open(target, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0 || writev(file, parts, 3) < 0) err(74, "%s", target);
    close(file);
    free(html);
    free(text);
}

static void *work(void *unused) {
    for (size_t page; (page = atomic_fetch_add(&next, 1)) < count;) make(pages[page].source, pages[page].target);
    return unused;
}

int main(int arguments, char **argument) {
    if (arguments != 3) errx(64, "usage: floor CONTENT OUTPUT");
    find(argument[1], argument[2]);
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    pthread_t threads[processors];
    for (long thread = 0; thread < processors; thread++) pthread_create(&threads[thread], NULL, work, NULL);
    for (long thread = 0; thread < processors; thread++) pthread_join(threads[thread], NULL);
    printf("%zu\n", count);
}
