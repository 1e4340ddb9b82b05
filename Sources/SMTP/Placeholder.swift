/// Stands until the first file of SMTP.
