locals {
  oidc_provider_arn = var.oidc_provider_arn != null ? var.oidc_provider_arn : one(aws_iam_openid_connect_provider.github[*].arn)
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.oidc_provider_arn == null ? 1 : 0

  url            = "https://${var.oidc_issuer}"
  client_id_list = [var.audience]
  tags           = var.tags
}

resource "aws_iam_role" "writer" {
  for_each = module.policies.zones

  name                 = "${var.role_prefix}-${each.key}"
  description          = "Appends to the zone ${each.value} of the IaC Ledger in ${var.name}"
  assume_role_policy   = module.policies.trust[each.key]
  max_session_duration = 3600
  tags                 = var.tags
}

resource "aws_iam_role_policy" "append" {
  for_each = module.policies.zones

  name   = "append"
  role   = aws_iam_role.writer[each.key].id
  policy = module.policies.writers[each.key]
}

resource "aws_iam_role_policy" "encrypt" {
  for_each = module.policies.zones

  name   = "encrypt"
  role   = aws_iam_role.writer[each.key].id
  policy = module.policies.encrypt
}

resource "aws_iam_role" "auditor" {
  name                 = "${var.role_prefix}-auditor"
  description          = "Reads the IaC Ledger in ${var.name}"
  assume_role_policy   = module.policies.trust["auditor"]
  max_session_duration = 3600 * 12
  tags                 = var.tags
}

resource "aws_iam_role_policy" "audit" {
  name   = "audit"
  role   = aws_iam_role.auditor.id
  policy = module.policies.audit
}

resource "aws_iam_role_policy" "decrypt" {
  name   = "decrypt"
  role   = aws_iam_role.auditor.id
  policy = module.policies.decrypt
}
