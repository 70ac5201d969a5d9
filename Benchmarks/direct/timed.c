// Runs a program and writes "seconds cpu-seconds peak-kB" to a file. It is small, because the ru_maxrss of a child includes the memory of its parent at the fork.
//   timed RESULT PROGRAM ARGUMENTS...
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(void) {
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
	if (argc < 3) return 2;
	double start = seconds();
	pid_t child = fork();
	if (child == 0) {
		execv(argv[2], argv + 2);
		_exit(127);
	}
	int status;
	struct rusage use;
	if (child < 0 || wait4(child, &status, 0, &use) != child) return 126;
	double wall = seconds() - start;
	FILE *file = fopen(argv[1], "w");
	if (!file) return 126;
	double cpu = use.ru_utime.tv_sec + use.ru_stime.tv_sec + (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
	fprintf(file, "%.7f %.7f %ld\n", wall, cpu, use.ru_maxrss);
	fclose(file);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
}
