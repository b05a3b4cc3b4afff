/*
A lock does not protect the key: records that nobody can decrypt are gone. So nobody may schedule the key's deletion or
switch it off, and only an administrator may change the policy that says so.
*/
resource "aws_kms_key" "ledger" {
  description             = "Records of the IaC Ledger in ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = local.key_policy
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "ledger" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.ledger.key_id
}

locals {
  key_policy = jsonencode({
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
}
