variable "name" {
  type        = string
  description = "Name of the bucket."
}

variable "source_role_arn" {
  type        = string
  description = "ARN of the role that copies: the output replication_role of the module aws."
}

variable "administrators" {
  type        = list(string)
  description = "ARNs of the only roles and users that may change how this bucket and its key are set up; others than the source's, where it can be."

  validation {
    condition     = length(var.administrators) > 0
    error_message = "Somebody must be able to change the set-up: name at least one."
  }
}

variable "auditors" {
  type        = list(string)
  description = "ARNs of roles and users that may read the copies."
}

variable "retention" {
  type = object({
    mode = optional(string, "GOVERNANCE")
    days = optional(number, 30)
  })
  default     = {}
  nullable    = false
  description = "Default lock, as in the module aws."

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
    error_message = "COMPLIANCE can't be taken back. Set acknowledge_compliance = true if that is what you want."
  }
}

variable "acknowledge_compliance" {
  type        = bool
  default     = false
  nullable    = false
  description = "Must be true for COMPLIANCE: says that you know that nobody can take it back."
}

variable "tags" {
  type        = map(string)
  default     = {}
  nullable    = false
  description = "Tags of everything that can have some."
}
