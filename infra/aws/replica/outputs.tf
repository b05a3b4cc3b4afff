output "replica" {
  description = "For the variable replica of the module aws."
  value = {
    bucket_arn = aws_s3_bucket.replica.arn
    key_arn    = aws_kms_key.replica.arn
    account_id = local.account
  }
}
