/*
The bucket that a ledger is copied to: the same locks, the same refusals, and nobody writes into it but the source's
replication. Give it a provider for another region, better for another account too: then no single administrator can
touch both.
*/
terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80"
    }
  }
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

data "aws_iam_session_context" "current" {
  arn = data.aws_caller_identity.current.arn
}

locals {
  account    = data.aws_caller_identity.current.account_id
  arns       = "arn:${data.aws_partition.current.partition}"
  bucket_arn = "${local.arns}:s3:::${var.name}"

  # The source's role is made after this bucket, and a policy can't name a principal that is not there yet.
  source_account = { AWS = "${local.arns}:iam::${split(":", var.source_role_arn)[4]}:root" }
  source_role    = { ArnEquals = { "aws:PrincipalArn" = var.source_role_arn } }
}

module "protection" {
  source = "../policies/protection"

  bucket_arn     = local.bucket_arn
  administrators = var.administrators
}

resource "aws_s3_bucket" "replica" {
  bucket              = var.name
  object_lock_enabled = true
  tags                = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_versioning" "replica" {
  bucket = aws_s3_bucket.replica.id

  versioning_configuration {
    status = "Enabled"
  }
}

# Copies bring their lock with them; the default is for whatever comes without one.
resource "aws_s3_bucket_object_lock_configuration" "replica" {
  bucket = aws_s3_bucket.replica.id

  rule {
    default_retention {
      mode = var.retention.mode
      days = var.retention.days
    }
  }

  depends_on = [aws_s3_bucket_versioning.replica]
}

resource "aws_s3_bucket_ownership_controls" "replica" {
  bucket = aws_s3_bucket.replica.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "replica" {
  bucket = aws_s3_bucket.replica.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_kms_key" "replica" {
  description             = "Copies of the IaC Ledger in ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  tags                    = var.tags

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "PermissionsComeFromRoles"
        Effect    = "Allow"
        Principal = { AWS = "${local.arns}:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "ReplicationEncrypts"
        Effect    = "Allow"
        Principal = local.source_account
        Action    = ["kms:Encrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = local.source_role
      },
      {
        Sid       = "NoDestruction"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:DeleteImportedKeyMaterial", "kms:DisableKeyRotation"]
        Resource  = "*"
      },
      {
        Sid       = "NoWeakening"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["kms:PutKeyPolicy", "kms:CreateGrant"]
        Resource  = "*"
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = var.administrators } }
      },
    ]
  })

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "replica" {
  bucket = aws_s3_bucket.replica.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.replica.arn
    }
  }
}

resource "aws_s3_bucket_policy" "replica" {
  bucket = aws_s3_bucket.replica.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(module.protection.statements, [
      {
        Sid       = "ReplicationWrites"
        Effect    = "Allow"
        Principal = local.source_account
        Action    = ["s3:ReplicateObject", "s3:ReplicateTags", "s3:ObjectOwnerOverrideToBucketOwner"]
        Resource  = "${local.bucket_arn}/*"
        Condition = local.source_role
      },
      {
        Sid       = "NobodyElseWrites"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:PutObject", "s3:PutObjectRetention"]
        Resource  = "${local.bucket_arn}/*"
      },
      {
        Sid       = "OnlyThatReplication"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:ReplicateObject", "s3:ReplicateTags", "s3:ObjectOwnerOverrideToBucketOwner"]
        Resource  = "${local.bucket_arn}/*"
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = var.source_role_arn } }
      },
      {
        Sid       = "AuditorReads"
        Effect    = "Allow"
        Principal = { AWS = var.auditors }
        Action    = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention", "s3:GetObjectLegalHold", "s3:ListBucket", "s3:ListBucketVersions"]
        Resource  = [local.bucket_arn, "${local.bucket_arn}/*"]
      },
    ])
  })

  lifecycle {
    precondition {
      condition     = contains(var.administrators, data.aws_iam_session_context.current.issuer_arn)
      error_message = "You are ${data.aws_iam_session_context.current.issuer_arn}, which is none of var.administrators: this policy would lock you out of the bucket that you are making."
    }
  }

  depends_on = [
    aws_s3_bucket_object_lock_configuration.replica,
    aws_s3_bucket_ownership_controls.replica,
    aws_s3_bucket_public_access_block.replica,
    aws_s3_bucket_server_side_encryption_configuration.replica,
  ]
}
