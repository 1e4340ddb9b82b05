/// Stands until the first file of Notify.
