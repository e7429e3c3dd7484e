using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Privacy;

/// <summary>Tells every fault of the settings at once.</summary>
[OptionsValidator]
internal sealed partial class PrivacyOptionsValidator : IValidateOptions<PrivacyOptions>;
