resource "aws_cloudtrail" "ledger" {
  for_each = local.watched

  name                          = local.trail
  s3_bucket_name                = aws_s3_bucket.trail[each.key].id
  cloud_watch_logs_group_arn    = "${aws_cloudwatch_log_group.trail[each.key].arn}:*"
  cloud_watch_logs_role_arn     = aws_iam_role.trail[each.key].arn
  enable_log_file_validation    = true
  include_global_service_events = true
  tags                          = var.tags

  event_selector {
    read_write_type           = "WriteOnly"
    include_management_events = true

    data_resource {
      type   = "AWS::S3::Object"
      values = ["${local.bucket_arn}/"]
    }
  }

  depends_on = [aws_s3_bucket_policy.trail]
}

resource "aws_iam_role" "trail" {
  for_each = local.watched

  name = "${var.role_prefix}-trail"
  tags = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "cloudtrail.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceArn" = local.trail_arn } }
    }]
  })
}

resource "aws_iam_role_policy" "trail" {
  for_each = local.watched

  name = "log"
  role = aws_iam_role.trail[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.trail[each.key].arn}:*"
    }]
  })
}

resource "aws_s3_bucket" "trail" {
  for_each = local.watched

  bucket = local.trail
  tags   = var.tags
}

resource "aws_s3_bucket_versioning" "trail" {
  for_each = local.watched

  bucket = aws_s3_bucket.trail[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "trail" {
  for_each = local.watched

  bucket = aws_s3_bucket.trail[each.key].id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "trail" {
  for_each = local.watched

  bucket = aws_s3_bucket.trail[each.key].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

# Logs are no records: they end. The bucket of the records has no rule of this kind, and its policy allows none.
resource "aws_s3_bucket_lifecycle_configuration" "trail" {
  for_each = local.watched

  bucket = aws_s3_bucket.trail[each.key].id

  rule {
    id     = "end"
    status = "Enabled"

    filter {}

    expiration {
      days = each.value.days
    }

    noncurrent_version_expiration {
      noncurrent_days = each.value.days
    }
  }
}

resource "aws_s3_bucket_policy" "trail" {
  for_each = local.watched

  bucket = aws_s3_bucket.trail[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TrailLooks"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:GetBucketAcl"
        Resource  = local.logs_arn
        Condition = { StringEquals = { "aws:SourceArn" = local.trail_arn } }
      },
      {
        Sid       = "TrailWrites"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${local.logs_arn}/AWSLogs/${local.account}/*"
        Condition = { StringEquals = { "aws:SourceArn" = local.trail_arn, "s3:x-amz-acl" = "bucket-owner-full-control" } }
      },
      {
        Sid       = "OnlyTls"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "s3:*"
        Resource  = [local.logs_arn, "${local.logs_arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "NoDelete"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:DeleteObject", "s3:DeleteObjectVersion"]
        Resource  = "${local.logs_arn}/*"
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = var.administrators } }
      },
    ]
  })

  depends_on = [aws_s3_bucket_public_access_block.trail]
}
