using System.ComponentModel.DataAnnotations;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>Which files may be sent: the section <c>Attachments</c> of the settings.</summary>
public sealed class AttachmentOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Attachments";

    /// <summary>The bytes that one file may have.</summary>
    /// <value>Default: 10 MB.</value>
    [Range(1024, 104_857_600, ErrorMessage = "Attachments:MaxBytes must be from 1024 to 104857600.")]
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How many files one conversation may have.</summary>
    /// <value>Default: 20.</value>
    [Range(1, 1000, ErrorMessage = "Attachments:MaxFiles must be from 1 to 1000.")]
    public int MaxFiles { get; set; } = 20;
}
