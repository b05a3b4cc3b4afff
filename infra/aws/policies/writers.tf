/*
What the three kinds of writers may do, as policy documents. No provider and no resource, so that the very text can be
tried on another server that speaks S3.

A role is limited to the keys that a writer makes (docs/record-format.md, "Keys"): the first million slots of the
streams of one repository in one zone, and evidence of these. Far slots, other repositories and `root` are out of reach,
so a stolen role can't burn them. `?` and `*` of IAM match slashes too; what they let through beyond our keys is junk
that the verifier names.
*/
terraform {
  required_version = ">= 1.9"
}

locals {
  slots    = "9999???/9999??????-0000??????.json"
  evidence = join("", [for _ in range(64) : "?"])

  writers = merge(
    { for name, repository in var.repositories : "changes-${repository.id}" => { zone = "changes", streams = "r${repository.id}.*", repository = name } },
    { for name, repository in var.repositories : "reviews-${repository.id}" => { zone = "reviews", streams = "r${repository.id}.*", repository = name } },
    { root = { zone = "root", streams = "root", repository = try(var.root.repository, null) } },
  )

  # heads/ holds what a checkpoint commits to; the root has no evidence.
  appended = { for role, writer in local.writers : role => (
    writer.zone == "root"
    ? ["root/root/${local.slots}", "root/heads/*"]
    : ["${writer.zone}/${writer.streams}/${local.slots}", "evidence/${writer.zone}/${writer.streams}/${local.evidence}"]
  ) }

  # A writer judges its own stream by the policy in the root. The root's commits to the heads of all streams.
  read = { for role, writer in local.writers : role => (
    writer.zone == "root"
    ? ["root/*", "changes/*", "reviews/*", "evidence/*"]
    : ["root/*", "${writer.zone}/${writer.streams}", "evidence/${writer.zone}/${writer.streams}"]
  ) }

  writer_statements = { for role, writer in local.writers : role => concat(
    [
      {
        Sid      = "Append"
        Effect   = "Allow"
        Action   = "s3:PutObject"
        Resource = [for key in local.appended[role] : "${var.bucket_arn}/${var.prefix}${key}"]
      },
      {
        Sid       = "OnlyIfAbsent"
        Effect    = "Deny"
        Action    = "s3:PutObject"
        Resource  = "${var.bucket_arn}/*"
        Condition = { Null = { "s3:if-none-match" = "true" } }
      },
      {
        Sid      = "ReadBack"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention"]
        Resource = [for key in local.read[role] : "${var.bucket_arn}/${var.prefix}${key}"]
      },
      {
        Sid       = "List"
        Effect    = "Allow"
        Action    = ["s3:ListBucket", "s3:ListBucketVersions"]
        Resource  = var.bucket_arn
        Condition = { StringLike = { "s3:prefix" = [for key in local.read[role] : "${var.prefix}${key}"] } }
      },
      {
        Sid      = "KnowTheStore"
        Effect   = "Allow"
        Action   = ["s3:GetBucketVersioning", "s3:GetBucketObjectLockConfiguration"]
        Resource = var.bucket_arn
      },
    ],
    [for days in writer.zone == "reviews" && var.reviews_retention_days != null ? [var.reviews_retention_days] : [] : {
      Sid      = "ShorterLock"
      Effect   = "Allow"
      Action   = "s3:PutObjectRetention"
      Resource = [for key in local.appended[role] : "${var.bucket_arn}/${var.prefix}${key}"]
      Condition = {
        NumericGreaterThanEquals = { "s3:object-lock-remaining-retention-days" = tostring(days) }
        NumericLessThanEquals    = { "s3:object-lock-remaining-retention-days" = tostring(var.retention_days) }
      }
    }],
  ) }
}

output "writers" {
  description = "By role: the policy document over the bucket."
  value       = { for role, statements in local.writer_statements : role => jsonencode({ Version = "2012-10-17", Statement = statements }) }
}

output "zones" {
  description = "By role: the zone that it writes."
  value       = { for role, writer in local.writers : role => writer.zone }
}

output "encrypt" {
  description = "What a writer may do with the key."
  value = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "EncryptAndReadBack"
      Effect   = "Allow"
      Action   = ["kms:GenerateDataKey", "kms:Decrypt"]
      Resource = var.key_arn
    }]
  })
}
