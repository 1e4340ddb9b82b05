/// Stands until the first test of SignOn.
