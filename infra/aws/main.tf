/*
The store of an IaC Ledger on S3: a bucket whose objects nobody can change or remove while they are locked, a key that
nobody can destroy in passing, one role for each zone and repository, and one for the auditor.

Apply it in an account of its own where you can: whoever administers the account can remove the bucket policy, and then
GOVERNANCE locks. COMPLIANCE locks stay, and detection.tf tells.
*/
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

data "aws_iam_session_context" "current" {
  arn = data.aws_caller_identity.current.arn
}

locals {
  account    = data.aws_caller_identity.current.account_id
  arns       = "arn:${data.aws_partition.current.partition}"
  bucket_arn = "${local.arns}:s3:::${var.name}"
  role_arns  = { for role, zone in module.policies.zones : role => "${local.arns}:iam::${local.account}:role/${var.role_prefix}-${role}" }
}

module "policies" {
  source = "./policies"

  bucket_arn               = local.bucket_arn
  prefix                   = var.prefix
  key_arn                  = aws_kms_key.ledger.arn
  oidc_provider_arn        = local.oidc_provider_arn
  oidc_issuer              = var.oidc_issuer
  audience                 = var.audience
  subject_formats          = var.subject_formats
  repositories             = var.repositories
  root                     = var.root
  root_principals          = var.root_principals
  auditors                 = var.auditors
  administrators           = var.administrators
  writer_role_arns         = values(local.role_arns)
  reviews_writer_role_arns = [for role, zone in module.policies.zones : local.role_arns[role] if zone == "reviews"]
  retention_days           = var.retention.days
  reviews_retention_days   = var.reviews_retention_days
}

resource "aws_s3_bucket" "ledger" {
  bucket              = var.name
  object_lock_enabled = true
  tags                = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_versioning" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  rule {
    default_retention {
      mode = var.retention.mode
      days = var.retention.days
    }
  }

  depends_on = [aws_s3_bucket_versioning.ledger]
}

resource "aws_s3_bucket_ownership_controls" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "ledger" {
  bucket = aws_s3_bucket.ledger.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.ledger.arn
    }
  }
}

# Last: from here on only the administrators can change the above.
resource "aws_s3_bucket_policy" "ledger" {
  bucket = aws_s3_bucket.ledger.id
  policy = module.policies.bucket

  lifecycle {
    precondition {
      condition     = contains(var.administrators, data.aws_iam_session_context.current.issuer_arn)
      error_message = "You are ${data.aws_iam_session_context.current.issuer_arn}, which is none of var.administrators: this policy would lock you out of the bucket that you are making."
    }
  }

  depends_on = [
    aws_s3_bucket_object_lock_configuration.ledger,
    aws_s3_bucket_ownership_controls.ledger,
    aws_s3_bucket_public_access_block.ledger,
    aws_s3_bucket_server_side_encryption_configuration.ledger,
    aws_s3_bucket_notification.ledger,
    aws_s3_bucket_replication_configuration.ledger,
  ]
}
