// The floor of Scripts/bench: reads each Markdown file of a folder, renders it with cmark-gfm and
// writes the HTML into another folder, on some threads; nothing else.
// usage: floor SOURCE TARGET THREADS
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *source, *target;
static char **names;
static size_t count;
static atomic_size_t next;

static void render(const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", source, name);
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) exit(1);
  fclose(file);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text, (size_t)size);
  cmark_node *root = cmark_parser_finish(parser);
  char *html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, NULL);
  snprintf(path, sizeof path, "%s/%s.html", target, name);
  file = fopen(path, "wb");
  if (!file || fwrite(html, 1, strlen(html), file) != strlen(html)) exit(1);
  fclose(file);
  free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
  free(text);
}

static void *work(void *unused) {
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < count;) render(names[index]);
  return unused;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  source = argv[1];
  target = argv[2];
  int threads = atoi(argv[3]);
  cmark_gfm_core_extensions_ensure_registered();
  DIR *folder = opendir(source);
  if (!folder) return 1;
  size_t room = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (!strstr(entry->d_name, ".md")) continue;
    if (count == room) names = realloc(names, (room = room ? 2 * room : 1024) * sizeof *names);
    names[count++] = strdup(entry->d_name);
  }
  closedir(folder);
  pthread_t started[64];
  for (int index = 0; index < threads && index < 64; index++)
    pthread_create(&started[index], NULL, work, NULL);
  for (int index = 0; index < threads && index < 64; index++) pthread_join(started[index], NULL);
  return 0;
}
