variable "name" {
  type        = string
  description = "Name of the bucket. It goes into the store's URL, s3://NAME/PREFIX."

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,55}[a-z0-9]$", var.name))
    error_message = "3 to 57 lower-case letters, digits and hyphens are expected (names of other buckets are made from it)."
  }
}

variable "prefix" {
  type        = string
  default     = ""
  description = "Where in the bucket the ledger begins: empty for the whole bucket, or a path that ends with a slash."

  validation {
    condition     = var.prefix == "" || can(regex("^([a-z0-9][a-z0-9._-]*/)+$", var.prefix))
    error_message = "Empty, or a path such as \"ledgers/production/\"."
  }
}

variable "administrators" {
  type        = list(string)
  description = "ARNs of the only roles and users that may change how the bucket and its key are set up. Whoever applies this module must be one of them, or is locked out by it."

  validation {
    condition     = length(var.administrators) > 0
    error_message = "Somebody must be able to change the set-up: name at least one."
  }
}

variable "retention" {
  type = object({
    mode = optional(string, "GOVERNANCE")
    days = optional(number, 30)
  })
  default     = {}
  nullable    = false
  description = "Default lock of every object. GOVERNANCE: a principal with s3:BypassGovernanceRetention could lift it, which the bucket policy refuses to everybody. COMPLIANCE: nobody can, not the account's root user, not AWS support; it can be made longer, never shorter."

  validation {
    condition     = contains(["GOVERNANCE", "COMPLIANCE"], var.retention.mode)
    error_message = "The mode is GOVERNANCE or COMPLIANCE."
  }

  validation {
    condition     = var.retention.days >= 1 && var.retention.days <= 36500 && floor(var.retention.days) == var.retention.days
    error_message = "Days are a whole number from 1 to 36500."
  }

  validation {
    condition     = var.retention.mode != "COMPLIANCE" || var.acknowledge_compliance
    error_message = "COMPLIANCE can't be taken back: for as long as an object is locked it can't be removed and must be paid for, whatever it holds, and the account can't be closed without losing it. Set acknowledge_compliance = true if that is what you want."
  }
}

variable "acknowledge_compliance" {
  type        = bool
  default     = false
  nullable    = false
  description = "Must be true for COMPLIANCE: says that you know that nobody can take it back."
}

variable "reviews_retention_days" {
  type        = number
  default     = null
  description = "Shortest lock that jobs of pull requests may ask for their own records and evidence, in days, at most those of retention. A bucket has one default, so whatever is written without a lock of its own is kept as long as changes are. null: nobody may name a lock."

  validation {
    condition     = var.reviews_retention_days == null ? true : var.reviews_retention_days >= 1 && var.reviews_retention_days <= var.retention.days
    error_message = "From 1 to retention.days."
  }
}

variable "repositories" {
  type = map(object({
    id        = string
    owner_id  = string
    changes   = list(string)
    reviews   = optional(list(string), ["pull_request", "ref:refs/heads/gh-readonly-queue/*"])
    workflows = optional(list(string), [])
  }))
  description = "Who records here, by OWNER/NAME. id, owner_id: numeric ids (gh api repos/OWNER/NAME --jq '.id, .owner.id'). changes, reviews: which jobs may take the role of that zone, by what follows the repository in the token's subject: \"environment:NAME\" (best: the environment has rules), \"ref:refs/heads/NAME\", \"pull_request\". workflows: pins the reusable workflow that the job runs in, \"OWNER/NAME/.github/workflows/FILE@REF\"; `*` matches anything."

  validation {
    condition     = alltrue([for repository in values(var.repositories) : length(repository.changes) > 0 && length(repository.reviews) > 0])
    error_message = "Each zone of a repository needs at least one context."
  }

  validation {
    condition     = alltrue([for repository in values(var.repositories) : length(setintersection(repository.changes, repository.reviews)) == 0])
    error_message = "A context that may write both zones makes them one."
  }

  validation {
    condition     = alltrue([for repository in values(var.repositories) : !contains(repository.changes, "pull_request")])
    error_message = "Jobs of pull requests write reviews: whoever opens one chooses what it runs."
  }
}

variable "root" {
  type = object({
    repository = string
    id         = string
    owner_id   = string
    contexts   = list(string)
    workflows  = optional(list(string), [])
  })
  default     = null
  description = "The scheduled job that writes the root zone, if there is one: repository OWNER/NAME, its ids, and contexts and workflows as in repositories."
}

variable "root_principals" {
  type        = list(string)
  default     = []
  nullable    = false
  description = "ARNs of roles and users that may take the root role, for `iac-ledger init`."

  validation {
    condition     = length(var.root_principals) > 0 || var.root != null
    error_message = "Somebody must be able to found the ledger: give root_principals or root."
  }
}

variable "auditors" {
  type        = list(string)
  description = "ARNs of roles and users that may take the auditor's role, which reads everything and writes nothing. None of them should be an administrator."

  validation {
    condition     = length(var.auditors) > 0
    error_message = "A ledger that nobody verifies proves nothing: name at least one auditor."
  }
}

variable "oidc_provider_arn" {
  type        = string
  default     = null
  description = "ARN of the account's IAM OIDC provider for GitHub. null: one is made; an account can have only one for an issuer."
}

variable "oidc_issuer" {
  type        = string
  default     = "token.actions.githubusercontent.com"
  nullable    = false
  description = "Issuer of GitHub's tokens, without https://. On GitHub Enterprise Server HOST/_services/token, which has classic subjects only, and of whose claims AWS may read only `aud` and `sub`."
}

variable "audience" {
  type        = string
  default     = "sts.amazonaws.com"
  nullable    = false
  description = "Audience that the tokens must have."
}

variable "subject_formats" {
  type        = list(string)
  default     = ["immutable", "classic"]
  nullable    = false
  description = "Formats of subjects that are trusted: see ../github. [\"immutable\"] alone is safer once all repositories have it."
}

variable "role_prefix" {
  type        = string
  default     = "iac-ledger"
  nullable    = false
  description = "How the names of roles begin."
}

variable "replica" {
  type = object({
    bucket_arn = string
    key_arn    = string
    account_id = string
  })
  default     = null
  description = "Where every record is copied to: the outputs of the module ./replica, in another region, better in another account too. null: no copy."
}

variable "detection" {
  type = object({
    enabled = optional(bool, true)
    emails  = optional(list(string), [])
    days    = optional(number, 400)
  })
  default     = {}
  nullable    = false
  description = "Alarm on deletes, on changes of the bucket's set-up and of its key, and on refused calls. enabled: false where a trail of the whole organisation watches already. emails: who is told; others subscribe to the topic. days: how long the trail's own logs are kept."

  validation {
    condition     = var.detection.days >= 90
    error_message = "An attack is found late: keep the trail's logs for 90 days at least."
  }
}

variable "tags" {
  type        = map(string)
  default     = {}
  nullable    = false
  description = "Tags of everything that can have some."
}
