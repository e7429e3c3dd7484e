using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Mail;

/// <summary>Tells every fault of the settings at once.</summary>
[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
