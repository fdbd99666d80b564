"""Jobs of a small racing team: they make a history with every kind of line in it."""
import time
from dagster import *

class Season(Config):
    season: int = 2024
    round: int = 1

@op
def read_laps(context, config: Season) -> int:
    context.log.info(f"reading laps of {config.season}-{config.round}")
    return 57

@op
def write_laps(context, laps: int) -> int:
    context.log.warning(f"{laps} laps, one without a sector")
    context.log_event(AssetMaterialization(asset_key=["tableau", "laps"], description="laps of a race",
        partition="2024-01", metadata={"rows": laps, "mean_s": 91.25, "source": "archive", "link": MetadataValue.url("https://example.org/laps"), "table": MetadataValue.md("| a |\n|---|\n| 1 |")}))
    context.log_event(AssetObservation(asset_key=["tableau", "laps"], metadata={"seen": 1}))
    return laps

@job(description="Loads laps.")
def load_laps_job():
    write_laps(read_laps())

tries = {"n": 0}

@op(retry_policy=RetryPolicy(max_retries=2))
def flaky_fetch(context):
    if context.retry_number == 0:
        raise Exception("429 Too Many Requests")
    return 1

@job
def flaky_job():
    flaky_fetch()

@op
def fit_model():
    try:
        [][3]
    except IndexError as e:
        raise ValueError("no rows: the table `laps` is empty – 0 of 57") from e

@op
def publish(x):
    return x

@job
def failing_job():
    publish(fit_model())

@job(tags={"dagster/max_retries": "1"})
def retried_job():
    fit_model.alias("fit_again")()

@op
def wait_long():
    time.sleep(300)

@job
def slow_job():
    wait_long()

days = StaticPartitionsDefinition(["2024-03-01", "2024-03-02"])

@asset(partitions_def=days, check_specs=[AssetCheckSpec("has_rows", asset="weather"), AssetCheckSpec("has_rain", asset="weather")])
def weather(context):
    yield MaterializeResult(metadata={"rows": 24, "when": MetadataValue.timestamp(1709251200.0)}, check_results=[
        AssetCheckResult(passed=True, check_name="has_rows", metadata={"rows": 24}),
        AssetCheckResult(passed=False, check_name="has_rain", severity=AssetCheckSeverity.WARN, description="no rain")])

weather_job = define_asset_job("weather_job", [weather], partitions_def=days)

@schedule(job=load_laps_job, cron_schedule="* * * * *", default_status=DefaultScheduleStatus.RUNNING, execution_timezone="Europe/London")
def every_minute_schedule(context):
    return RunRequest(run_config={"ops": {"read_laps": {"config": {"season": 2024, "round": 2}}}}, tags={"kind": "laps"})

@schedule(job=load_laps_job, cron_schedule="* * * * *", default_status=DefaultScheduleStatus.RUNNING)
def broken_schedule(context):
    raise RuntimeError("calendar is missing")

@schedule(job=load_laps_job, cron_schedule="* * * * *", default_status=DefaultScheduleStatus.RUNNING)
def idle_schedule(context):
    return SkipReason("no race this week")

@sensor(job=flaky_job, minimum_interval_seconds=15, default_status=DefaultSensorStatus.RUNNING)
def practice_data_sensor(context):
    n = int(context.cursor or 0)
    context.update_cursor(str(n + 1))
    if n == 1:
        return RunRequest(run_key="2024-bahrain")
    if n == 2:
        return RunRequest(run_key="2024-bahrain")
    if n == 4:
        raise Exception("the API answered HTML")
    return SkipReason(f"practice is not published yet ({n})")

@run_failure_sensor(default_status=DefaultSensorStatus.RUNNING, minimum_interval_seconds=15)
def failures_sensor(context):
    context.log.info("told")

defs = Definitions(jobs=[load_laps_job, flaky_job, failing_job, retried_job, slow_job, weather_job], assets=[weather],
    schedules=[every_minute_schedule, broken_schedule, idle_schedule], sensors=[practice_data_sensor, failures_sensor])
