/*
Who may take a role. Three conditions of a token hold at once: its subject (in either format), the id of the
repository, which outlives a change of names, and, where it is given, the reusable workflow that holds the job.
AWS reads the claims repository_id and job_workflow_ref of GitHub's tokens since January 2026; before, it knew `aud` and
`sub` alone. Where a claim is not read, the role can't be taken at all: that fails closed.
*/
module "subjects" {
  source   = "../../github"
  for_each = local.trusted

  name     = each.value.name
  id       = each.value.id
  owner_id = each.value.owner_id
  contexts = each.value.contexts
  formats  = var.subject_formats
}

locals {
  trusted = merge(
    { for name, repository in var.repositories : "changes-${repository.id}" => {
      name = name, id = repository.id, owner_id = repository.owner_id, contexts = repository.changes, workflows = repository.workflows
    } },
    { for name, repository in var.repositories : "reviews-${repository.id}" => {
      name = name, id = repository.id, owner_id = repository.owner_id, contexts = repository.reviews, workflows = repository.workflows
    } },
    { for _, root in var.root == null ? {} : { root = var.root } : "root" => {
      name                                          = root.repository, id = root.id, owner_id = root.owner_id, contexts = root.contexts, workflows = root.workflows
    } },
  )

  github_statements = { for role, repository in local.trusted : role => {
    Sid       = "GitHub"
    Effect    = "Allow"
    Action    = "sts:AssumeRoleWithWebIdentity"
    Principal = { Federated = var.oidc_provider_arn }
    Condition = {
      StringEquals = {
        "${var.oidc_issuer}:aud"           = var.audience
        "${var.oidc_issuer}:repository_id" = repository.id
      }
      StringLike = merge(
        { "${var.oidc_issuer}:sub" = module.subjects[role].subjects },
        length(repository.workflows) == 0 ? {} : { "${var.oidc_issuer}:job_workflow_ref" = repository.workflows },
      )
    }
  } }

  person_statements = { root = var.root_principals, auditor = var.auditors }
}

output "trust" {
  description = "By role, and for the auditor: the trust policy."
  value = { for role in concat(keys(local.writers), ["auditor"]) : role => jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [for statement in [lookup(local.github_statements, role, null)] : statement if statement != null],
      [for principals in [lookup(local.person_statements, role, [])] : {
        Sid       = "Persons"
        Effect    = "Allow"
        Action    = "sts:AssumeRole"
        Principal = { AWS = principals }
      } if length(principals) > 0],
    )
  }) }
}
