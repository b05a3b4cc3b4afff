/*
What the bucket refuses, whoever asks. A deny in a bucket policy holds for the account's root user too; all it can still
do is to remove the policy, and that is what detection.tf watches for.
*/
module "protection" {
  source = "./protection"

  bucket_arn     = var.bucket_arn
  administrators = var.administrators
}

locals {
  everybody = { AWS = "*" }
  objects   = "${var.bucket_arn}/*"

  # A key of the writer's own could be destroyed later, and the record with it.
  own_keys = [
    {
      Sid       = "OnlyTheLedgersKey"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObject"
      Resource  = local.objects
      # A writer names no key: the bucket's default is used. An absent value counts as "not equal", so that is asked apart.
      Condition = {
        Null            = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = "false" }
        StringNotEquals = { "s3:x-amz-server-side-encryption-aws-kms-key-id" = var.key_arn }
      }
    },
    {
      Sid       = "NoCustomerKey"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObject"
      Resource  = local.objects
      Condition = { Null = { "s3:x-amz-server-side-encryption-customer-algorithm" = "false" } }
    },
  ]

  # Locks come from the bucket. A lock named by a writer would replace the default, and weaken it.
  lock_statements = concat(
    [for _ in var.reviews_retention_days == null ? ["nobody"] : [] : {
      Sid       = "NoLockOfOnesOwn"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObjectRetention"
      Resource  = local.objects
    }],
    [for days in var.reviews_retention_days == null ? [] : [var.reviews_retention_days] : {
      Sid         = "NoLockOfOnesOwn"
      Effect      = "Deny"
      Principal   = local.everybody
      Action      = "s3:PutObjectRetention"
      NotResource = ["${var.bucket_arn}/${var.prefix}reviews/*", "${var.bucket_arn}/${var.prefix}evidence/reviews/*"]
    }],
    [for days in var.reviews_retention_days == null ? [] : [var.reviews_retention_days] : {
      Sid       = "OnlyReviewsNameALock"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObjectRetention"
      Resource  = local.objects
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = var.reviews_writer_role_arns } }
    }],
    [for days in var.reviews_retention_days == null ? [] : [var.reviews_retention_days] : {
      Sid       = "NoShorterLockThanReviews"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObjectRetention"
      Resource  = local.objects
      Condition = { NumericLessThan = { "s3:object-lock-remaining-retention-days" = tostring(days) } }
    }],
  )

  bucket_statements = concat(module.protection.statements, local.own_keys, local.lock_statements, [
    {
      Sid       = "OnlyIfAbsent"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObject"
      Resource  = local.objects
      Condition = { Null = { "s3:if-none-match" = "true" } }
    },
    {
      Sid       = "OnlyWritersAppend"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutObject"
      Resource  = local.objects
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = var.writer_role_arns } }
    },
  ])
}

output "bucket" {
  description = "The bucket policy."
  value       = jsonencode({ Version = "2012-10-17", Statement = local.bucket_statements })
}

output "audit" {
  description = "What an auditor may do: read everything, change nothing."
  value = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "Read"
        Effect = "Allow"
        Action = [
          "s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention", "s3:GetObjectLegalHold",
          "s3:ListBucket", "s3:ListBucketVersions", "s3:GetBucketVersioning", "s3:GetBucketObjectLockConfiguration",
        ]
        Resource = [var.bucket_arn, local.objects]
      },
      {
        Sid    = "SeeHowItIsProtected"
        Effect = "Allow"
        Action = [
          "s3:GetBucketPolicy", "s3:GetBucketPublicAccessBlock", "s3:GetEncryptionConfiguration", "s3:GetReplicationConfiguration",
          "s3:GetLifecycleConfiguration",
        ]
        Resource = var.bucket_arn
      },
      {
        Sid      = "NoWrite"
        Effect   = "Deny"
        Action   = ["s3:Put*", "s3:Delete*", "s3:Bypass*", "s3:Replicate*", "s3:Restore*", "s3:AbortMultipartUpload"]
        Resource = [var.bucket_arn, local.objects]
      },
    ]
  })
}

output "decrypt" {
  description = "What an auditor may do with the key."
  value = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Decrypt", Effect = "Allow", Action = "kms:Decrypt", Resource = var.key_arn }]
  })
}
