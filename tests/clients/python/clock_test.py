"""The clock of a session: nothing waits in earnest, and nobody sees another time."""
import asyncio
import datetime
import queue
import random
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime as imported_datetime
from time import monotonic as imported_monotonic
from time import sleep as imported_sleep
from time import time as imported_time

import acmsim  # After the names above, so that it has to find them.

START = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.timezone.utc)
START_IN_SECONDS = START.timestamp()


class DatetimeOfOurs(datetime.datetime):
    pass


class ClockTest(unittest.TestCase):
    def setUp(self):
        self.began = acmsim._real_time.monotonic()
        self.aws = acmsim.Session("world.json").open()
        self.addCleanup(self.aws.close)

    def passed(self):
        return (self.aws.now() - START).total_seconds()

    def test_every_clock_says_the_same(self):
        imported_sleep(90)
        now = START_IN_SECONDS + 90
        for clock in (time.time, time.monotonic, time.perf_counter, imported_time,
                      imported_monotonic):
            self.assertEqual(clock(), now)
        for clock in (time.time_ns, time.monotonic_ns, time.perf_counter_ns):
            self.assertEqual(clock(), now * 10**9)
        self.assertEqual(time.gmtime()[:6], (2026, 3, 2, 9, 1, 30))
        self.assertEqual(time.strftime("%Y-%m"), "2026-03")
        self.assertEqual(time.ctime(), time.ctime(now))
        self.assertEqual(time.asctime(), time.ctime(now))

    def test_dates_say_the_same(self):
        imported_sleep(90)
        then = datetime.datetime(2026, 3, 2, 9, 1, 30)
        utc = datetime.timezone.utc
        self.assertIs(imported_datetime, datetime.datetime)
        for kind in (datetime.datetime, DatetimeOfOurs):
            self.assertEqual(kind.utcnow(), then)
            self.assertEqual(kind.now(utc), then.replace(tzinfo=utc))
            self.assertEqual(kind.now(tz=utc), then.replace(tzinfo=utc))
            self.assertEqual(kind.now(), kind.fromtimestamp(then.replace(tzinfo=utc).timestamp()))
            self.assertEqual(kind.today(), kind.now())
            self.assertIs(type(kind.now()), kind)
        self.assertEqual(datetime.date.today(), datetime.datetime.now().date())

    def test_a_sleep_takes_no_time_and_the_world_goes_on(self):
        time.sleep(86400)
        self.assertEqual(self.passed(), 86400)
        self.assertTrue(self.aws.trace())
        self.assertLess(acmsim._real_time.monotonic() - self.began, 60)
        with self.assertRaises(ValueError):
            time.sleep(-1)

    def test_parts_of_a_second_are_kept(self):
        for _ in range(8):
            time.sleep(0.125)
        self.assertEqual(self.passed(), 1)
        time.sleep(0.5)
        self.assertEqual(self.passed(), 1.5)
        self.aws.advance(seconds=0.5)
        self.assertEqual(self.passed(), 2)

    def test_a_session_waits_for_a_condition(self):
        condition = {"certificate": "@old", "Status": "EXPIRED"}
        self.assertTrue(self.aws.advance(until=condition, limit="40d"))
        self.assertEqual(time.time(), self.aws.now().timestamp())
        self.assertGreater(self.passed(), 30 * 86400)

    def test_sleeps_of_threads_overlap(self):
        ends = []

        def nap(span):
            time.sleep(span)
            ends.append((span, self.passed()))

        threads = [threading.Thread(target=nap, args=(span,)) for span in (30, 10, 20, 10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(ends, [(10, 10), (10, 10), (20, 20), (30, 30)])

    def test_sleeps_in_a_pool_overlap(self):
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(time.sleep, [60] * 8))
        self.assertEqual(self.passed(), 120)

    def test_a_thread_that_works_is_waited_for(self):
        done = []

        def work():
            acmsim._real_time.sleep(0.02)  # What a computation takes.
            done.append(self.passed())

        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(10)
        thread.join()
        self.assertEqual(done, [0])

    def test_waits_of_events_end_by_the_clock(self):
        self.assertFalse(threading.Event().wait(300))
        self.assertEqual(self.passed(), 300)
        event = threading.Event()
        threading.Timer(60, event.set).start()
        self.assertTrue(event.wait(300))
        self.assertEqual(self.passed(), 360)

    def test_waits_of_conditions_queues_and_threads_end_by_the_clock(self):
        condition = threading.Condition()
        with condition:
            self.assertFalse(condition.wait(10))
            self.assertFalse(condition.wait_for(lambda: False, 10))
        self.assertFalse(threading.Semaphore(0).acquire(timeout=10))
        with self.assertRaises(queue.Empty):
            queue.Queue().get(timeout=10)
        sleeper = threading.Thread(target=time.sleep, args=(100,))
        sleeper.start()
        sleeper.join(10)
        self.assertTrue(sleeper.is_alive())
        self.assertEqual(self.passed(), 50)
        sleeper.join()
        self.assertEqual(self.passed(), 140)

    def test_a_wait_whose_lock_is_held_by_a_sleeper_holds_nobody_up(self):
        condition = threading.Condition()
        ends = []

        def wait():
            with condition:
                condition.wait(10)
                ends.append(self.passed())

        waiter = threading.Thread(target=wait)
        waiter.start()
        while not condition._waiters:
            acmsim._real_time.sleep(0.001)
        with condition:
            time.sleep(100)
        waiter.join()
        self.assertEqual(ends, [100])

    def test_asyncio_sleeps_by_the_clock(self):
        async def nap(span):
            await asyncio.sleep(span)
            return self.passed()

        async def both():
            return await asyncio.gather(nap(3600), nap(60))

        self.assertEqual(asyncio.run(both()), [3600, 60])

    def test_asyncio_gives_up_by_the_clock(self):
        async def never():
            with self.assertRaises(asyncio.TimeoutError):
                await asyncio.wait_for(asyncio.Event().wait(), 300)
            return self.passed()

        self.assertEqual(asyncio.run(never()), 300)

    def test_asyncio_waits_for_a_thread(self):
        async def in_a_thread():
            loop = asyncio.get_running_loop()
            nap = loop.run_in_executor(None, time.sleep, 60)
            await asyncio.wait_for(nap, 120)
            return self.passed()

        self.assertEqual(asyncio.run(in_a_thread()), 60)

    def test_after_the_end_of_the_history_sleeps_still_end(self):
        self.aws.end()
        ended = self.passed()
        time.sleep(100)
        self.assertEqual(self.passed(), ended + 100)


class BetweenSessionsTest(unittest.TestCase):
    def test_the_clock_on_the_wall_comes_back(self):
        before = time.time()
        with acmsim.Session("world.json"):
            self.assertEqual(time.time(), START_IN_SECONDS)
        self.assertLess(abs(time.time() - before), 60)
        self.assertLess(abs(datetime.datetime.now().timestamp() - before), 60)
        self.assertFalse(threading.Event().wait(0.01))

    def test_each_session_begins_anew(self):
        for _ in range(3):
            with acmsim.Session("world.json") as aws:
                self.assertEqual(aws.now(), START)
                time.sleep(60)

    def test_random_numbers_are_seeded_and_given_back(self):
        random.seed(7)
        expected = random.Random(7).random()
        drawn = []
        for seed in (1, 1, 2):
            with acmsim.Session("world.json", seed=seed):
                drawn.append(random.random())
        self.assertEqual(drawn[0], drawn[1])
        self.assertNotEqual(drawn[0], drawn[2])
        self.assertEqual(random.random(), expected)

    def test_a_failure_closes_its_session(self):
        with self.assertRaises(KeyError):
            with acmsim.Session("world.json"):
                raise KeyError
        self.assertGreater(time.time(), START_IN_SECONDS)


if __name__ == "__main__":
    unittest.main()
