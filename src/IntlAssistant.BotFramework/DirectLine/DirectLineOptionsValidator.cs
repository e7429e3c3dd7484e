using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine;

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
