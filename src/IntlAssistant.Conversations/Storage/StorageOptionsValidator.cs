using Microsoft.Extensions.Options;

namespace IntlAssistant.Conversations.Storage;

/// <summary>Tells every fault of the settings at once.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
