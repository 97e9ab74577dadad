"""What the Python peers share: a job's name a line in, its seconds out; - where there is no such job."""

import sys
import time


def serve(jobs):
    for line in sys.stdin:
        job = jobs.get(line.strip())
        print("-" if job is None else f"{job():.6f}", flush=True)


def timed(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
