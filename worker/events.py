"""The names of all log events."""

from typing import Final

BATCH_DONE: Final = "batch_done"
BATCH_STALE: Final = "batch_stale"
BATCH_LOST: Final = "batch_lost"
DOCUMENT_DONE: Final = "document_done"
DOCUMENT_DEAD: Final = "document_dead"
DOCUMENT_RETRY: Final = "document_retry"
#: A sink takes no records; its documents wait, and it is said once.
SINK_REFUSES: Final = "sink_refuses"
SINK_TAKES: Final = "sink_takes"
DOCUMENT_SPLIT: Final = "document_split"
HINT_REFUSED: Final = "hint_refused"
MESSAGE_PARKED: Final = "message_parked"
RECONCILED: Final = "reconciled"
LEASES_RETURNED: Final = "leases_returned"
REDIS_AWAY: Final = "redis_away"
REDIS_BACK: Final = "redis_back"
REDIS_STARTED: Final = "redis_started"
REDIS_STOPPED: Final = "redis_stopped"
WORKER_STARTED: Final = "worker_started"
WORKER_EXITED: Final = "worker_exited"
PRODUCER_WAITS: Final = "producer_waits"
PRODUCER_GOES_ON: Final = "producer_goes_on"
FILE_REFUSED: Final = "file_refused"
FILE_VANISHED: Final = "file_vanished"
LEDGER_EMPTIED: Final = "ledger_emptied"
DEAD_LETTER_ACTION: Final = "dead_letter_action"
HEARTBEAT_FAILED: Final = "heartbeat_failed"
#: Whatever Celery and other libraries say, in `message`: the names of events are ours alone.
LIBRARY_SAYS: Final = "library_says"
FEED_SILENT: Final = "feed_silent"
FEED_SPEAKS: Final = "feed_speaks"
FEED_FAILED: Final = "feed_failed"
FEED_RECOVERED: Final = "feed_recovered"
PAGE_FAILED: Final = "page_failed"
PAGE_REFUSED: Final = "page_refused"
#: A file whose record is safe could not be moved or deleted; it stays where it is.
FILE_KEPT: Final = "file_kept"
#: The system tells of no changes in a watched folder: the re-scan finds them, later.
EVENTS_AWAY: Final = "events_away"
#: A variable that is no setting, and very like one.
SETTING_UNKNOWN: Final = "setting_unknown"
#: Something that this worker was told to use is not there, so that it can't work.
WORKER_UNFIT: Final = "worker_unfit"
