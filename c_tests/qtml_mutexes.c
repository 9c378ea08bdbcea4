/*
 * qtml_mutexes.c - QTML.h, "Threads".
 */
#include <Events.h>
#include <QTML.h>
#include <pthread.h>

#include "harness.h"

enum { THREADS = 4, ROUNDS = 2000 };

static QTMLMutex mutex;
static int count;

static void *counting(void *unused)
{
    int i, before;

    for (i = 0; i < ROUNDS; i++) {
        QTMLGrabMutex(mutex);
        QTMLGrabMutex(mutex);
        before = count;
        if (i % 64 == 0)
            QTMLYieldCPU();
        count = before + 1;
        QTMLReturnMutex(mutex);
        QTMLReturnMutex(mutex);
    }
    return unused;
}

static void one_thread_at_a_time(void)
{
    pthread_t threads[THREADS];
    int i;

    mutex = QTMLCreateMutex();
    CHECK(mutex != nil);
    count = 0;
    for (i = 0; i < THREADS; i++)
        CHECK_EQ(pthread_create(&threads[i], NULL, counting, NULL), 0);
    for (i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    CHECK_EQ(count, THREADS * ROUNDS);
    QTMLDestroyMutex(mutex);
}

static void what_is_no_mutex_is_ignored(void)
{
    mutex = QTMLCreateMutex();
    QTMLReturnMutex(mutex);
    QTMLDestroyMutex(mutex);
    QTMLGrabMutex(mutex);
    QTMLReturnMutex(mutex);
    QTMLDestroyMutex(mutex);
    QTMLGrabMutex(nil);
    QTMLReturnMutex((QTMLMutex)12345);
    CHECK(QTMLCreateMutex() != mutex);
}

/* A wait lasts as long as it shall, to the tick. */
static void time_is_given_away(void)
{
    UInt32 before = TickCount();

    QTMLYieldCPUTime(60, 0);
    CHECK(TickCount() - before >= 2);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"one_thread_at_a_time", one_thread_at_a_time},
        {"what_is_no_mutex_is_ignored", what_is_no_mutex_is_ignored},
        {"time_is_given_away", time_is_given_away},
    };

    return RUN_CASES(cases);
}
