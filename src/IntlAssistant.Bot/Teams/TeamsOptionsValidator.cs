using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams;

/// <summary>Checks the attributes of <see cref="TeamsOptions"/> without reflection.</summary>
[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;
