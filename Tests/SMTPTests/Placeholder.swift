/// Stands until the first test of SMTP.
