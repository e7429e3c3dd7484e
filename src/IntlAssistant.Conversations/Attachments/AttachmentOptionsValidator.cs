using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>Tells every fault of the settings at once.</summary>
[OptionsValidator]
internal sealed partial class AttachmentOptionsValidator : IValidateOptions<AttachmentOptions>;
