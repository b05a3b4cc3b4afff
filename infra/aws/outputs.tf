output "store" {
  description = "The store's URL, for the action's input `store` and for `iac-ledger init`."
  value       = "s3://${aws_s3_bucket.ledger.id}/${trimsuffix(var.prefix, "/")}?region=${data.aws_region.current.name}"
}

output "bucket_arn" {
  description = "ARN of the bucket."
  value       = aws_s3_bucket.ledger.arn
}

output "key_arn" {
  description = "ARN of the key that encrypts it."
  value       = aws_kms_key.ledger.arn
}

output "changes_roles" {
  description = "By repository: the role for jobs that may change something."
  value       = { for name, repository in var.repositories : name => aws_iam_role.writer["changes-${repository.id}"].arn }
}

output "reviews_roles" {
  description = "By repository: the role for jobs of pull requests and merge queues."
  value       = { for name, repository in var.repositories : name => aws_iam_role.writer["reviews-${repository.id}"].arn }
}

output "root_role" {
  description = "The role that founds the ledger and writes its policy."
  value       = aws_iam_role.writer["root"].arn
}

output "auditor_role" {
  description = "The role that reads everything."
  value       = aws_iam_role.auditor.arn
}

output "replication_role" {
  description = "The role that copies, for the module ./replica. It is there once replica is given; its name is known before, so that the two modules can name each other."
  value       = "${local.arns}:iam::${local.account}:role/${var.role_prefix}-replication"
}

output "alarm_topic" {
  description = "Topic that alarms go to; null without detection."
  value       = one([for topic in aws_sns_topic.alarm : topic.arn])
}
