/// Stands until the first file of SignOn.
