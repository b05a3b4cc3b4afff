/*
Who is told, and of what. The trail writes every write to the bucket and every management call; two rules pick out of
the event bus what must never happen, and an alarm counts refused calls. An event comes minutes after the deed: this
tells, and prevents nothing.
*/
locals {
  watched = var.detection.enabled ? { on = var.detection } : {}
  trail   = "${var.name}-trail"

  trail_arn = "${local.arns}:cloudtrail:${data.aws_region.current.name}:${local.account}:trail/${local.trail}"
  logs_arn  = "${local.arns}:s3:::${local.trail}"

  weakening = [
    "DeleteBucket", "DeleteBucketPolicy", "PutBucketPolicy", "PutBucketAcl", "PutBucketOwnershipControls", "DeleteBucketOwnershipControls",
    "PutBucketVersioning", "PutObjectLockConfiguration", "PutBucketObjectLockConfiguration", "PutBucketLifecycle", "PutBucketLifecycleConfiguration",
    "PutBucketPublicAccessBlock", "DeleteBucketPublicAccessBlock", "PutBucketEncryption", "DeleteBucketEncryption",
    "PutBucketReplication", "DeleteBucketReplication", "PutBucketNotification",
  ]
  removal = ["DeleteObject", "DeleteObjects", "PutObjectRetention", "PutObjectLegalHold", "PutObjectAcl"]
}

resource "aws_s3_bucket_notification" "ledger" {
  bucket      = aws_s3_bucket.ledger.id
  eventbridge = true
}

resource "aws_sns_topic" "alarm" {
  for_each = local.watched

  name = "${var.name}-alarm"
  tags = var.tags
}

resource "aws_sns_topic_policy" "alarm" {
  for_each = local.watched

  arn = aws_sns_topic.alarm[each.key].arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "RulesAndAlarmsPublish"
      Effect    = "Allow"
      Action    = "sns:Publish"
      Principal = { Service = ["events.amazonaws.com", "cloudwatch.amazonaws.com"] }
      Resource  = aws_sns_topic.alarm[each.key].arn
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })
}

resource "aws_sns_topic_subscription" "email" {
  for_each = var.detection.enabled ? toset(var.detection.emails) : toset([])

  topic_arn = aws_sns_topic.alarm["on"].arn
  protocol  = "email"
  endpoint  = each.value
}

resource "aws_cloudwatch_event_rule" "removed" {
  for_each = local.watched

  name        = "${var.name}-removed"
  description = "An object of the ledger was deleted, or hidden by a delete marker"

  event_pattern = jsonencode({
    source        = ["aws.s3"]
    "detail-type" = ["Object Deleted"]
    detail        = { bucket = { name = [var.name] } }
  })
}

resource "aws_cloudwatch_event_rule" "weakened" {
  for_each = local.watched

  name        = "${var.name}-weakened"
  description = "Somebody changed, or tried to change, how the ledger is protected"

  event_pattern = jsonencode({
    "detail-type" = ["AWS API Call via CloudTrail"]
    "$or" = [
      { source = ["aws.s3"], detail = { eventName = concat(local.weakening, local.removal), requestParameters = { bucketName = [var.name] } } },
      { source = ["aws.kms"], detail = { eventName = ["ScheduleKeyDeletion", "DisableKey", "PutKeyPolicy", "CreateGrant"], resources = { ARN = [aws_kms_key.ledger.arn] } } },
      { source = ["aws.cloudtrail"], detail = { eventName = ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"], requestParameters = { "$or" = [{ name = [{ suffix = local.trail }] }, { trailName = [{ suffix = local.trail }] }] } } },
      { source = ["aws.iam"], detail = { requestParameters = { roleName = [{ prefix = "${var.role_prefix}-" }] } } },
    ]
  })
}

resource "aws_cloudwatch_event_target" "removed" {
  for_each = local.watched

  rule = aws_cloudwatch_event_rule.removed[each.key].name
  arn  = aws_sns_topic.alarm[each.key].arn
}

resource "aws_cloudwatch_event_target" "weakened" {
  for_each = local.watched

  rule = aws_cloudwatch_event_rule.weakened[each.key].name
  arn  = aws_sns_topic.alarm[each.key].arn
}

resource "aws_cloudwatch_log_group" "trail" {
  for_each = local.watched

  name              = "/iac-ledger/${local.trail}"
  retention_in_days = 400
  tags              = var.tags
}

resource "aws_cloudwatch_log_metric_filter" "refused" {
  for_each = local.watched

  name           = "${var.name}-refused"
  log_group_name = aws_cloudwatch_log_group.trail[each.key].name
  pattern        = "{ ($.eventSource = \"s3.amazonaws.com\") && ($.errorCode = \"AccessDenied\") && ($.requestParameters.bucketName = \"${var.name}\") }"

  metric_transformation {
    name      = "${var.name}-refused"
    namespace = "IacLedger"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "refused" {
  for_each = local.watched

  alarm_name          = "${var.name}-refused"
  alarm_description   = "Calls to the ledger were refused: a writer without the right it needs, or somebody who tries the doors. A writer itself tries, once a job, to delete a version that does not exist."
  namespace           = "IacLedger"
  metric_name         = aws_cloudwatch_log_metric_filter.refused[each.key].metric_transformation[0].name
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 20
  comparison_operator = "GreaterThanOrEqualToThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarm[each.key].arn]
  tags                = var.tags
}
