"""The same three stages on other task queues, each as its documentation recommends."""
