/*
The subjects of GitHub's tokens, in both formats, for trust policies. No provider, no resource.

A repository that was made or renamed on or after 2026-07-15, or whose owner switched it on, has an immutable subject:
names may be given to somebody else later, the ids behind the "@" never are. Older ones keep the classic format until
their owner changes it, so a trust policy that is to survive that day names both.
*/
terraform {
  required_version = ">= 1.9"
}

variable "name" {
  type        = string
  description = "The repository, OWNER/NAME."

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.name))
    error_message = "OWNER/NAME is expected."
  }
}

variable "id" {
  type        = string
  description = "Numeric id of the repository (gh api repos/OWNER/NAME --jq .id). It names the repository's streams too."

  validation {
    condition     = can(regex("^[1-9][0-9]*$", var.id))
    error_message = "The id of a repository is a number."
  }
}

variable "owner_id" {
  type        = string
  description = "Numeric id of the owner (gh api repos/OWNER/NAME --jq .owner.id)."

  validation {
    condition     = can(regex("^[1-9][0-9]*$", var.owner_id))
    error_message = "The id of an owner is a number."
  }
}

variable "contexts" {
  type        = list(string)
  description = "What follows the repository in the subject: \"environment:NAME\", \"ref:refs/heads/NAME\", \"pull_request\"."

  validation {
    condition     = alltrue([for context in var.contexts : can(regex("^(pull_request$|environment:[^*]+$|ref:refs/(heads|tags)/[^*]+)", context))])
    error_message = "A context is \"pull_request\", \"environment:NAME\" or \"ref:refs/heads/NAME\"; a wildcard may only stand behind the beginning of a branch's name."
  }
}

variable "formats" {
  type        = list(string)
  default     = ["immutable", "classic"]
  description = "Which formats are trusted. Once every repository has immutable subjects, [\"immutable\"] alone is safer: a classic one can come from whoever gets the name next."

  validation {
    condition     = length(var.formats) > 0 && alltrue([for format in var.formats : contains(["immutable", "classic"], format)])
    error_message = "Formats are \"immutable\" and \"classic\"; at least one is needed."
  }
}

locals {
  owner      = split("/", var.name)[0]
  repository = split("/", var.name)[1]
  beginnings = {
    immutable = "repo:${local.owner}@${var.owner_id}/${local.repository}@${var.id}"
    classic   = "repo:${var.name}"
  }
}

output "subjects" {
  description = "Each context in each format."
  value       = [for pair in setproduct(var.formats, var.contexts) : "${local.beginnings[pair[0]]}:${pair[1]}"]
}
