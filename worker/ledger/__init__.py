"""The ledger: where every document stands."""

from worker.ledger.keys import STAGES, Key, Stage, document_of, following, is_key, key_of, sink_tag
from worker.ledger.ledger import Ledger
from worker.ledger.rows import Arrival, Burial, Claim, Hint, Place, Reconciled, Refusal
from worker.ledger.totals import StageTotals, Totals

__all__ = [
    "STAGES",
    "Arrival",
    "Burial",
    "Claim",
    "Hint",
    "Key",
    "Ledger",
    "Place",
    "Reconciled",
    "Refusal",
    "Stage",
    "StageTotals",
    "Totals",
    "document_of",
    "following",
    "is_key",
    "key_of",
    "sink_tag",
]
