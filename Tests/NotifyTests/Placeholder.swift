/// Stands until the first test of Notify.
