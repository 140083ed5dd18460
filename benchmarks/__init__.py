"""What Copydesk costs beside its own work, and beside other task queues."""
