/*
What every bucket with records refuses, the ledger's and its replica alike. No provider, no resource.
*/
terraform {
  required_version = ">= 1.9"
}

variable "bucket_arn" {
  type        = string
  description = "ARN of the bucket."
}

variable "administrators" {
  type        = list(string)
  description = "ARNs of the only roles and users that may change how the bucket is set up."
}

locals {
  everybody = { AWS = "*" }
  both      = [var.bucket_arn, "${var.bucket_arn}/*"]
}

output "statements" {
  description = "Statements of a bucket policy."
  value = [
    {
      Sid       = "OnlyTls"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:*"
      Resource  = local.both
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    },
    {
      Sid       = "NoDeleteNoBypass"
      Effect    = "Deny"
      Principal = local.everybody
      Action = [
        "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:BypassGovernanceRetention", "s3:PutObjectLegalHold",
        "s3:PutObjectAcl", "s3:PutObjectVersionAcl", "s3:PutObjectTagging", "s3:PutObjectVersionTagging",
        "s3:DeleteObjectTagging", "s3:DeleteObjectVersionTagging", "s3:ReplicateDelete",
      ]
      Resource = "${var.bucket_arn}/*"
    },
    {
      # A rule of expiry hides locked records behind delete markers, and no bucket policy stops it once it stands.
      Sid       = "NoExpiry"
      Effect    = "Deny"
      Principal = local.everybody
      Action    = "s3:PutLifecycleConfiguration"
      Resource  = var.bucket_arn
    },
    {
      Sid       = "NoWeakening"
      Effect    = "Deny"
      Principal = local.everybody
      Action = [
        "s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:PutBucketPolicy", "s3:PutBucketAcl", "s3:PutBucketOwnershipControls",
        "s3:PutBucketVersioning", "s3:PutBucketObjectLockConfiguration", "s3:PutBucketPublicAccessBlock",
        "s3:PutEncryptionConfiguration", "s3:PutReplicationConfiguration", "s3:PutBucketNotification", "s3:PutBucketLogging",
        "s3:PutInventoryConfiguration",
      ]
      Resource  = var.bucket_arn
      Condition = { ArnNotEquals = { "aws:PrincipalArn" = var.administrators } }
    },
  ]
}
