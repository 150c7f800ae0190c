// `node --import` this: the classifier takes the weights of the file that WEIGHTS names. For measuring only.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    const isWeights =
      specifier === './weights.ts' && context.parentURL?.endsWith('/lib/understanding/intent/intent.ts');
    return next(isWeights ? pathToFileURL(process.env.WEIGHTS).href : specifier, context);
  },
});
