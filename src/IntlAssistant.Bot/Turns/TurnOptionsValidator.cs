using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Turns;

/// <summary>Checks the attributes of <see cref="TurnOptions"/> without reflection.</summary>
[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;
